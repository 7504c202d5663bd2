import { testPages } from './every-page.ts'

testPages(3)
