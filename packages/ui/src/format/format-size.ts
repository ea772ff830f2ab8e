import { formatNumber } from './format-number'

/** The size of a file as people read it: "84 kB" below a tenth of a megabyte, then "1,2 MB". */
export function formatSize(bytes: number): string {
  return bytes < 100_000
    ? `${formatNumber(Math.ceil(bytes / 1_000), { digits: 0 })} kB`
    : `${formatNumber(bytes / 1_000_000, { digits: 1 })} MB`
}
