export { CaseListScreen } from './case-list-screen'
