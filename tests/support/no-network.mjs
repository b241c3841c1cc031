/** Loaded before a command under test: any network connection that it opens ends it. */
import { Socket } from 'node:net';

/** @param {unknown[]} args */
Socket.prototype.connect = function connect(...args) {
  console.error('a connection was opened:', ...args);
  process.exit(1);
};
