import { readFileSync } from 'node:fs'

const SUBJECT = /^(build|chore|ci|docs|feat|fix|perf|refactor|style|test)\([a-z0-9-]+\): \S.{2,}$/
const WRITTEN_BY_GIT = /^(Merge|Revert|fixup!|squash!) /

const [subject = ''] = readFileSync(process.argv[2], 'utf8').split('\n')

if (!SUBJECT.test(subject) && !WRITTEN_BY_GIT.test(subject)) {
  console.error(`The first line reads "${subject}"; write type(area): what changes for the reader`)
  process.exit(1)
}
