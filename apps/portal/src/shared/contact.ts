/** `+6281234567890` → a link that opens a WhatsApp chat with the words already typed. */
export const whatsappLink = (phone: string, text?: string): string => {
  const number = phone.replace(/\D/g, '').replace(/^0/, '62')
  return `https://wa.me/${number}${text ? `?text=${encodeURIComponent(text)}` : ''}`
}

export const telephoneLink = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`
