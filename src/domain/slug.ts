/** A name used in addresses and folders: lowercase Latin letters, digits and hyphens, starting with a letter. */
export const slugPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
