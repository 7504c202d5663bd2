export { readXml, type Element } from './read-xml.ts'
