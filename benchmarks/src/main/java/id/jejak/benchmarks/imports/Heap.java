package id.jejak.benchmarks.imports;

import java.lang.management.ManagementFactory;

/** What is held on the heap, and not what lies about. */
final class Heap {

    private Heap() {}

    /** After a full collection, which is asked for now and takes its time. */
    static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
