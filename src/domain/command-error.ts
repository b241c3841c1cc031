/**
 * A command cannot do what it was asked to do. The message is in Russian, for the person who ran it; no stack is shown.
 */
export class CommandError extends Error {}
