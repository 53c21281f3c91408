using System.Text;
using Headless.Host.Commands;

Console.OutputEncoding = Encoding.UTF8;
return await CommandLine.RunAsync(args);
