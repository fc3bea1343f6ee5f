import { createHash } from 'node:crypto'

/**
 * Sets a reader's chosen theme and type size before anything is painted, and fetches the rest of the readers' controls
 * once the words are on the screen. It is in the page itself, since a separate file would cost a first visit a second
 * connection before the first word; policies name its hash.
 */
export const firstScript = `try{
const{theme,size,type}=JSON.parse(localStorage.lensroom),page=document.documentElement.dataset
if(/^(light|dark)$/.test(theme))page.theme=theme
if(/^[23]$/.test(size))page.size=size
if(type)page.type='all'
}catch{}
requestAnimationFrame(()=>setTimeout(()=>{
const more=document.createElement('script')
more.src='/reading.js'
document.body.append(more)
}))`

/** How a content security policy names it (CSP 3, 2.3.1). */
export const firstScriptSource = `'sha256-${createHash('sha256').update(firstScript).digest('base64')}'`
