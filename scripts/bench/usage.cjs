/* global process */
// Preloaded into a process that is measured: leaves in a file the peak of its memory in KiB, and its processor time in ms.
const { readFileSync, writeFileSync } = require('node:fs');

function save() {
  const { user, system } = process.cpuUsage();
  let kib = process.resourceUsage().maxRSS;
  try {
    // What `getrusage` says begins with the peak of the process that started this one.
    kib = Number(/^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? kib);
  } catch {
    // Not Linux.
  }
  writeFileSync(process.env.USAGE_FILE, JSON.stringify({ kib, processorMs: (user + system) / 1000 }));
}

process.on('exit', save);
// A process that another program replaces ends without the event.
const { execve } = process;
if (execve) {
  process.execve = (...args) => {
    save();
    execve.apply(process, args);
  };
}
