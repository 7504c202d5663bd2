import { testSecretPages } from './every-page.ts'

testSecretPages()
