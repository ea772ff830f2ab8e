export { AccountsScreen } from './accounts-screen'
export { ActivationCode } from './activation-code'
export { MentorsScreen } from './mentors-screen'
export { ReassignMentor } from './reassign-mentor'
