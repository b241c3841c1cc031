/** npm start: installs if needed, builds, serves the real site. */
import { install, npm } from './install.mjs';

install();
npm(['run', '--silent', 'build'], 'The site was not built: see the message above. Nothing is served.');
npm(['run', '--silent', 'serve'], 'The server stopped.');
