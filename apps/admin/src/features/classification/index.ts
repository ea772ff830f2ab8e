export { ClassificationSection } from './classification-section'
