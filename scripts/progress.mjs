const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const PLAIN_INTERVAL = 20_000
let stream = process.stdout

/** For commands whose output is data: their progress belongs to stderr. */
export const showProgressOn = (other) => {
  stream = other
}

/**
 * Runs one step and shows it: a live line on a terminal, plain lines elsewhere, then ✓ or ✗ with the seconds.
 * `work` receives a function that replaces the detail behind the title.
 */
export async function step(title, work) {
  const started = Date.now()
  const seconds = () => `${((Date.now() - started) / 1000).toFixed(1)} s`
  const line = stream.isTTY ? liveLine(title, seconds) : plainLine(title, seconds)
  try {
    const result = await work(line.detail)
    line.end(`✓ ${title}  ${seconds()}`)
    return result
  } catch (error) {
    line.end(`✗ ${title}  ${seconds()}`)
    throw error
  }
}

function liveLine(title, seconds) {
  let detail = ''
  let frame = 0
  const draw = () => {
    frame = (frame + 1) % FRAMES.length
    const text = `${FRAMES[frame]} ${title}  ${seconds()}  ${detail}`
    stream.write(`\r\x1b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`)
  }
  const timer = setInterval(draw, 120)
  draw()
  return {
    detail: (text) => (detail = text),
    end: (text) => {
      clearInterval(timer)
      stream.write(`\r\x1b[2K${text}\n`)
    },
  }
}

function plainLine(title, seconds) {
  let detail = ''
  const print = (text) => stream.write(`${text}\n`)
  print(`  ${title} …`)
  const timer = setInterval(() => print(`  ${title} … ${seconds()} ${detail}`), PLAIN_INTERVAL)
  return {
    detail: (text) => (detail = text),
    end: (text) => {
      clearInterval(timer)
      print(text)
    },
  }
}

/** A small table: columns as wide as their widest cell. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('   ')}`.trimEnd())
    .join('\n')
}
