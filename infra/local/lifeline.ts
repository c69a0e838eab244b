/**
 * Calls `stop` once when this process is asked to end: Ctrl-C, a kill, a closed terminal, or the death of the
 * process that started it, which its channel tells however that one died. Leaves by itself when `stop` takes
 * too long.
 */
export function whenAskedToEnd(stop: () => Promise<void>, patienceMs = 10_000): void {
  let asked = false;
  const end = (code: number) => {
    if (asked) return;
    asked = true;
    setTimeout(() => process.exit(1), patienceMs).unref();
    stop().then(
      () => process.exit(code),
      (fault: unknown) => {
        process.stderr.write(`${String(fault)}\n`);
        process.exit(1);
      },
    );
  };
  process.on("SIGINT", () => end(0));
  process.on("SIGTERM", () => end(0));
  process.on("SIGHUP", () => end(0));
  process.on("disconnect", () => end(1));
  // Who started us may have died while we were still starting.
  if (process.connected === false) end(1);
  // The channel is there to be watched; it must not keep a finished process alive.
  process.channel?.unref();
}
