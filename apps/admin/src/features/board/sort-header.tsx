import { IconArrowDown, IconArrowUp, IconArrowsSort } from '@tabler/icons-react'
import type { BoardSort } from './board-rows'

type SortHeaderProps = {
  by: BoardSort['by']
  label: string
  sort: BoardSort
  onSort: (sort: BoardSort) => void
}

/** A column's name that sorts by it; names go up first, figures down. */
export function SortHeader({ by, label, sort, onSort }: SortHeaderProps) {
  const isOn = sort.by === by
  const Icon = isOn ? (sort.descending ? IconArrowDown : IconArrowUp) : IconArrowsSort
  return (
    <th scope="col" aria-sort={isOn ? (sort.descending ? 'descending' : 'ascending') : undefined}>
      <button
        type="button"
        className="board-sort"
        onClick={() => onSort({ by, descending: isOn ? !sort.descending : by !== 'area' })}
      >
        {label}
        <Icon
          size={16}
          aria-hidden
          className={isOn ? 'board-sort-icon board-sort-icon--on' : 'board-sort-icon'}
        />
      </button>
    </th>
  )
}
