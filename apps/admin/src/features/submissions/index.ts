export { ReceivedScreen } from './received-screen'
export { SendScreen } from './send-screen'
