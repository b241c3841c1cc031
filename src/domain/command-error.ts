/** A command cannot do what it was asked to. The message is in Russian, for the person who typed it; no stack is shown. */
export class CommandError extends Error {}
