import { assignees } from '@titian/domain'
import { formatDate } from '@titian/ui'
import type { OwnPageData } from './own-page-data'

/** What was agreed, by whom and by when. */
export function TodoCard({ todo, today }: { todo: OwnPageData['todo']; today: string }) {
  if (todo.length === 0) return null
  return (
    <section className="tt-card" aria-labelledby="dikerjakan">
      <h2 id="dikerjakan" className="card-title">
        Yang akan dikerjakan
      </h2>
      <ul className="todo">
        {herOwnFirst(todo).map(({ id, title, note, assignee, dueOn }) => (
          <li key={id}>
            <p className="todo-title">{title}</p>
            {note && <p>{note}</p>}
            <p className="muted">
              {assignee === 'ibu' ? 'Ibu sendiri' : assignees[assignee]},{' '}
              {dueOn < today
                ? `rencananya ${formatDate(dueOn, 'monthDay')}`
                : `paling lambat ${formatDate(dueOn, 'monthDay')}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const herOwnFirst = (todo: OwnPageData['todo']) => [
  ...todo.filter(({ assignee }) => assignee === 'ibu'),
  ...todo.filter(({ assignee }) => assignee !== 'ibu'),
]
