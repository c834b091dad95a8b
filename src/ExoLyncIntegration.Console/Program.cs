using ExoLyncIntegration.Console;

return ExoLyncConsole.Run(args);
