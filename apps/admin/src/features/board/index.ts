export { OwnBoardScreen } from './own-board-screen'
export { ProvinceBoardScreen } from './province-board-screen'
export { DistrictBoardScreen } from './district-board-screen'
