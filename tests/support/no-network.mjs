/** Loaded before a command under test: a connection that it opens to anywhere ends it. */
import { Socket } from 'node:net';

Socket.prototype.connect = function connect(...args) {
  console.error('a connection was opened:', ...args);
  process.exit(1);
};
