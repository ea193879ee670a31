/** Starts to measure the processor time of this process, in milliseconds: unlike elapsed time it does not depend on what else runs. */
export function processorTime(): () => number {
  const started = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(started);
    return (user + system) / 1_000;
  };
}
