// One browser at a time: two of them starve each other on a small machine.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
