/**
 * All cookies of the portal. `__Host-` ties them to this host, the whole path and TLS; a demonstration on a
 * plain origin has to do without.
 */
export const cookieNames = (isSecure: boolean) => {
  const prefix = isSecure ? '__Host-' : ''
  // The sign-in library joins every cookie whose name begins with the session's, so no other may.
  const other = `${prefix}titian-masuk`
  return {
    session: `${prefix}titian-mitra`,
    csrf: `${other}-csrf`,
    callback: `${other}-kembali`,
    pkce: `${other}-pkce`,
    state: `${other}-state`,
    nonce: `${other}-nonce`,
  } as const
}
export type CookieNames = ReturnType<typeof cookieNames>
