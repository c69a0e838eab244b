/**
 * Stands in for the package `sst` in local builds, which brings its deployment tool of 72 MB along: the names
 * of what is linked, read from the same environment variables, at the first use as there.
 */
export const Resource: Readonly<Record<string, unknown>> = new Proxy(
  {},
  {
    get(_target, name) {
      const link = process.env[`SST_RESOURCE_${String(name)}`];
      if (link === undefined) throw new Error(`"${String(name)}" is not linked (infra/local/environment.ts)`);
      return JSON.parse(link);
    },
  },
);
