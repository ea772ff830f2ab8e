export { privateDataFrom, type PrivateData } from '@titian/db'
