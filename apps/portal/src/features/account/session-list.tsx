import { formatDate, formatTime } from '@titian/ui'
import { deviceName } from './device-name'

export type ListedSession = {
  id: string
  device: string
  createdAt: string
  lastSeenAt: string
  isCurrent: boolean
}
type SessionAction = (form: FormData) => Promise<void>

export type SessionListProps = {
  sessions: readonly ListedSession[]
  endOne: SessionAction
  endOthers: SessionAction
}

/** Every phone and computer on which she is signed in. */
export function SessionList({ sessions, endOne, endOthers }: SessionListProps) {
  const others = sessions.filter(({ isCurrent }) => !isCurrent)
  return (
    <>
      <ul className="sessions">
        {sessions.map((session) => (
          <li key={session.id} className="session">
            <div>
              <p className="session-name">
                {deviceName(session.device)}
                {session.isCurrent && <span className="session-here">yang ini</span>}
              </p>
              <p className="muted">
                Terakhir dibuka {formatDate(session.lastSeenAt, 'monthDay')}, {formatTime(session.lastSeenAt)}
              </p>
            </div>
            {!session.isCurrent && (
              <form action={endOne}>
                <input type="hidden" name="sessionId" value={session.id} />
                <button className="text-button" type="submit">
                  Keluarkan
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <form action={endOthers}>
          <button className="tt-button tt-button--soft tt-button--wide" type="submit">
            Keluar dari HP lain
          </button>
        </form>
      ) : (
        <p className="muted">Ibu hanya masuk di HP ini.</p>
      )}
    </>
  )
}
