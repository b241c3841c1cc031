/** Loaded before a command under test (`node --import`): ends the command if it opens a network connection. */
import { Socket } from 'node:net';

/** @param {unknown[]} args */
Socket.prototype.connect = function connect(...args) {
  console.error('a connection was opened:', ...args);
  process.exit(1);
};
