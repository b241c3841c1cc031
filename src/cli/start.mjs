/** npm start: installs the dependencies if needed, then builds and serves the site. */
import { install, npm } from './install.mjs';

install();
npm(['run', '--silent', 'build'], 'The site was not built (see the message above), so it cannot be served.');
npm(['run', '--silent', 'serve'], 'The server stopped.');
