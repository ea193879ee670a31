// Preloaded into a process whose memory is measured: leaves its peak in a file, in KiB.
import { readFileSync, writeFileSync } from 'node:fs';

/* global process */
process.on('exit', () => {
  let kib = process.resourceUsage().maxRSS;
  try {
    // What `getrusage` says begins with the peak of the process that started this one.
    kib = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? kib;
  } catch {
    // Not Linux.
  }
  writeFileSync(process.env.PEAK_FILE, String(kib));
});
