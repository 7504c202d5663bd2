export type SignInRefusal = 'wrong code' | 'too many wrong tries' | 'link used or too old'

export type SignedIn = { ok: true; token: string; personId: string } | { ok: false; refusal: SignInRefusal }
