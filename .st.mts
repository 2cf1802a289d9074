import { chromium } from '@playwright/test';
import { startSlowServer } from './scripts/lib/bench/slow-server.ts';
const server = await startSlowServer({ atlas: 'dist' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--use-angle=swiftshader','--enable-unsafe-swiftshader','--disable-background-networking','--no-sandbox','--disable-gpu-rasterization'] });
const ctx = await browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: 'block' });
const page = await ctx.newPage(); const c = await ctx.newCDPSession(page);
await page.goto(server.url+'atlas/index.html?slide=1'); await page.locator('html[data-map=gl]').waitFor({state:'attached'}); await page.waitForTimeout(3000);
await c.send('Profiler.enable'); await c.send('Profiler.setSamplingInterval',{interval:100});
for (const n of [2,3,4,5]) {
await c.send('Profiler.start'); await page.keyboard.press('PageDown'); await page.waitForTimeout(1000); const {profile:p} = await c.send('Profiler.stop');
const nodes=new Map(p.nodes.map(n=>[n.id,n])); const parent=new Map(); for(const n of p.nodes) for(const ch of n.children??[]) parent.set(ch,n.id);
const self=new Map(), incl=new Map(), byUrl=new Map(); 
const key=(n:any)=>n.callFrame.functionName+' '+n.callFrame.url.split('/').pop().slice(0,20)+':'+n.callFrame.columnNumber;
p.samples!.forEach((id,i)=>{ const dt=p.timeDeltas![i]/1000; const n=nodes.get(id)!; self.set(key(n),(self.get(key(n))??0)+dt); const u=n.callFrame.url.split('/').pop()||n.callFrame.functionName; byUrl.set(u,(byUrl.get(u)??0)+dt); const seen=new Set(); let m:any=n; while(m){const k=key(m); if(!seen.has(k)){seen.add(k); incl.set(k,(incl.get(k)??0)+dt);} m=nodes.get(parent.get(m.id)!);} });
const top=(m:Map<string,number>,k=14)=>[...m].sort((a,b)=>b[1]-a[1]).slice(0,k).map(([k,v])=>v.toFixed(1)+' '+k).join('\n   ');
console.log('STEP',n,'\n  url\n  ',top(byUrl,12),'\n  incl ours\n  ',[...incl].filter(([k])=>!/renderer-|\(|idle/.test(k)).sort((a,b)=>b[1]-a[1]).slice(0,22).map(([k,v])=>v.toFixed(1)+' '+k).join('\n   '));
}
await browser.close(); await server.close();
