import { createServer } from 'node:http'
import postgres from 'postgres'
import { jobNames } from './job-names'
import { readStatement } from './sql-file'

/** Node's own HTTP server and the driver, nothing else: `GET /a-case?n=7` runs that statement and answers its rows. */
const sql = postgres(process.env.DATABASE_URL ?? '', { max: 4, onnotice: () => undefined })
const statements = new Map(jobNames.map((name) => [`/${name}`, readStatement(name)]))

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bare')
  const answer = (status: number, body: unknown) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }
  if (pathname === '/ready') return answer(200, {})
  const statement = statements.get(pathname)
  if (!statement) return answer(404, {})
  const values = statement.takesNumber ? [Number(searchParams.get('n'))] : []
  sql.unsafe(statement.text, values, { prepare: true }).then(
    (rows) => answer(200, rows),
    (error: unknown) => answer(500, String(error)),
  )
})

process.once('SIGTERM', () => process.exit(0))
server.listen(Number(process.env.PORT), '127.0.0.1')
