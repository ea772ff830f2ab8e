/** How our own server tells the pages behind it about a request; stripped from whatever comes from outside. */
export const requestIdHeader = 'x-titian-request'
export const addressHeader = 'x-titian-address'
