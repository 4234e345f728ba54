import { createContext } from 'preact'

/** Whether the page around is read in Easy Read, where each idea has a picture at its side. */
export const ReadsEasy = createContext(false)
