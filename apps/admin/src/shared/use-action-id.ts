import { useRef } from 'react'
import { v7 as uuid } from 'uuid'

/** The id of an act. The same act sent again carries the same id, so that a lost answer is not a second act. */
export const useActionId = () => {
  const ids = useRef(new Map<string, string>())
  return (act: object): string => {
    const key = JSON.stringify(act)
    const id = ids.current.get(key) ?? uuid()
    ids.current.set(key, id)
    return id
  }
}
