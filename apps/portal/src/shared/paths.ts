export const paths = {
  home: '/',
  signIn: '/masuk',
  activate: '/aktivasi',
  own: '/saya',
  account: '/akun',
  help: '/bantuan',
  signOut: '/keluar',
} as const
