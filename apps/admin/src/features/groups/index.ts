export { GroupsScreen } from './groups-screen'
export { JoinGroup } from './join-group'
