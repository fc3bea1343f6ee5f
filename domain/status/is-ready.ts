import { databaseAnswers } from '@/db/answers'

/** Whether this process can serve: its database answers. */
export const isReady = () => databaseAnswers()
