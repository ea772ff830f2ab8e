export { ChooseWomanScreen } from './choose-woman-screen'
export { TodayScreen } from './today-screen'
export { isNeededToday, type DayCase } from './day-plan'
