export { OutsideFigures } from './outside-figures'
