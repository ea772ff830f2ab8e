/** `+6281234567890` → `0812-3456-7890`, `+62541661234` → `0541-661234`, as people read them out. */
export const formatPhone = (phone: string): string => {
  const national = phone.replace(/^\+62/, '0')
  if (/^08\d{8,11}$/.test(national)) return national.replace(/(\d{4})(?=\d{3})/g, '$1-')
  return /^05\d{7,9}$/.test(national) ? national.replace(/^(\d{4})/, '$1-') : national
}
