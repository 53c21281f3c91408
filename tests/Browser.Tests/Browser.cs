using System.Text.Json;
using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;
using OpenQA.Selenium.Support.UI;

namespace Headless.Browser.Tests;

/// <summary>Debian's Chromium without a window, on a profile of its own.</summary>
internal sealed class Browser : IDisposable
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Driver = "/usr/bin/chromedriver";

    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("headless-browser-");
    private readonly ChromeDriverService _service = ChromeDriverService.CreateDefaultService(Driver);
    private readonly ChromeDriver _chrome;

    private Browser()
    {
        var options = new ChromeOptions { BinaryLocation = Chromium };
        options.AddArguments(
            "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps",
            "--window-size=1280,800", $"--user-data-dir={_profile.FullName}");
        options.AddUserProfilePreference("intl.accept_languages", "zh-CN,zh");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        options.SetLoggingPreference("performance", LogLevel.All);
        _chrome = new ChromeDriver(_service, options, TimeSpan.FromSeconds(60));
    }

    /// <summary>Skips the test where the browser or the bundle is not there.</summary>
    public static Browser Open(Uri address)
    {
        Skip.IfNot(File.Exists(Chromium), $"{Chromium} is not installed.");
        Skip.IfNot(File.Exists(Driver), $"{Driver} is not installed.");
        Skip.IfNot(IdeApp.HasBundle, IdeApp.NoBundle);
        var browser = new Browser();
        browser._chrome.Navigate().GoToUrl(address);
        return browser;
    }

    public string Title => _chrome.Title;

    public void Click(string selector) => Until(() =>
    {
        _chrome.FindElement(By.CssSelector(selector)).Click();
        return true;
    });

    public void Choose(string selector, string option) =>
        Until(() => _chrome.FindElements(By.CssSelector($"{selector} option")).SingleOrDefault(item => item.Text == option))!.Click();

    /// <summary>The text of an element as soon as it contains what is expected.</summary>
    public string TextOf(string selector, string expected)
    {
        var last = "";
        try
        {
            return Until(() =>
            {
                // Monaco's spaces are no-break spaces.
                last = _chrome.FindElement(By.CssSelector(selector)).Text.Replace('\u00a0', ' ');
                return last.Contains(expected, StringComparison.Ordinal) ? last : null;
            })!;
        }
        catch (WebDriverTimeoutException)
        {
            throw new TimeoutException($"{selector} never contained '{expected}'; it shows: {last}");
        }
    }

    /// <summary>Warnings and errors that the page left on the console.</summary>
    public IReadOnlyList<string> Complaints() =>
        [.. _chrome.Manage().Logs.GetLog(LogType.Browser).Where(entry => entry.Level >= LogLevel.Warning).Select(entry => entry.Message)];

    /// <summary>Where the browser sent requests to since the last call, workers included.</summary>
    public IReadOnlyList<Uri> Requests() =>
        [.. _chrome.Manage().Logs.GetLog("performance")
            .Select(entry => JsonDocument.Parse(entry.Message).RootElement.GetProperty("message"))
            .Where(message => message.GetProperty("method").GetString() == "Network.requestWillBeSent")
            .Select(message => new Uri(message.GetProperty("params").GetProperty("request").GetProperty("url").GetString()!))
            .Where(address => address.Scheme is "http" or "https" or "ws" or "wss")];

    public bool IsShown(string selector) => _chrome.FindElement(By.CssSelector(selector)).Displayed;

    public int Count(string selector) => _chrome.FindElements(By.CssSelector(selector)).Count;

    public void SavePicture(string path) => _chrome.GetScreenshot().SaveAsFile(path);

    public void Dispose()
    {
        _chrome.Dispose();
        _service.Dispose();
        _profile.Delete(recursive: true);
    }

    private T Until<T>(Func<T> condition)
    {
        var wait = new WebDriverWait(_chrome, TimeSpan.FromSeconds(60)) { PollingInterval = TimeSpan.FromMilliseconds(50) };
        wait.IgnoreExceptionTypes(typeof(NoSuchElementException), typeof(StaleElementReferenceException), typeof(ElementNotInteractableException));
        return wait.Until(_ => condition());
    }
}
