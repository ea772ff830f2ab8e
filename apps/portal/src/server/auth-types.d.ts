import 'next-auth'
import 'next-auth/jwt'

declare module 'next-auth' {
  interface User {
    id: string
    sessionToken: string
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionToken?: string
  }
}
