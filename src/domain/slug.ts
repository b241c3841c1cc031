/** A name used in addresses and folders: small Latin letters, digits and hyphens, beginning with a letter. */
export const slugPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
