import { clientAddress } from './client-address'
import { actionOf } from './form-action'

/** A form for people who are not signed in; limits hang on the address they come from. */
export const openAction = actionOf(async () => ({ address: await clientAddress() }))
