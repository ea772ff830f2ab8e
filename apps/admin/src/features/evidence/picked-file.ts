/** A file of one paper and how far it is on its way. */
export type PickedFile = {
  id: string
  name: string
  bytes: number
  state: 'sending' | 'sent' | 'unsent' | 'unfit'
  message: string | null
}
