import { redirect } from 'next/navigation'
import { signOutHere } from '../../server/auth'

export async function POST(): Promise<Response> {
  await signOutHere()
  return new Response(null, {
    status: 303,
    // Also what the browser kept in memory for its back button.
    headers: { location: '/masuk?alasan=keluar', 'clear-site-data': '"cache"' },
  })
}

/** A link or a reload signs nobody out. */
export function GET(): never {
  redirect('/')
}
